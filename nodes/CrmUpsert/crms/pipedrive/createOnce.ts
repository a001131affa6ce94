import { isUncertain } from './faults';

const PAUSE_MS = 1000;

/**
 * Creates a record. Pipedrive has nothing unique: where a failure leaves open whether the record was made, `find` looks for
 * it before `create` is tried a second time.
 */
export async function createOnce<Made>(
	create: () => Promise<Made>,
	find: () => Promise<Made | null>,
	wait: (ms: number) => Promise<void>,
): Promise<Made> {
	try {
		return await create();
	} catch (error) {
		if (!isUncertain(error)) throw error;
		await wait(PAUSE_MS);
		return (await find()) ?? (await create());
	}
}
