import { InvalidItem, parseItem, parseJson } from '../../lead/validation';
import { countriesFrom, EMPTY_ICP, icpSchema, SAMPLE_ICP, wordsIn, type Icp } from './icp';
import { offerSchema, type Offer } from './offer';
import type { QualifySettings } from './qualify';
import { B2B_SAAS, changeRubric, rubricSchema, type Rubric, type RubricChange } from './rubric';

export type IcpMode = 'sample' | 'custom' | 'none';
export type IcpFields = {
	targetIndustries: string[];
	adjacentIndustries: string[];
	employeesMin: number;
	employeesMax: number;
	targetCountries: string;
};
export type Options = {
	competitors?: string;
	countriesNotServed?: string;
	minConfidence?: number;
	minimumDeal?: number;
	onboardingDays?: { rows?: Array<{ fromUnits: number; days: number }> };
	prices?: { rows?: Array<{ product: string; price: number }> };
	regulationLacking?: string;
	regulationSupported?: string;
	rubricChanges?: { rows?: RubricChange[] };
	rubricJson?: string | object;
	technologiesComplements?: string;
	technologiesIncompatible?: string;
	thresholds?: Partial<Rubric['thresholds']>;
	volumeDiscounts?: { rows?: Array<{ fromUnits: number; percent: number }> };
};

/** The rubric and the ICP that the node's parameters describe. Throws a message that names the field. */
export function settingsOf(
	mode: IcpMode,
	fields: IcpFields | null,
	options: Options,
): QualifySettings {
	return {
		icp: icpOf(mode, fields, options),
		rubric: rubricOf(options),
		offer: offerOf(options),
	};
}

function icpOf(mode: IcpMode, fields: IcpFields | null, options: Options): Icp {
	const base = mode === 'sample' ? SAMPLE_ICP : fields ? icpFromFields(fields) : EMPTY_ICP;
	return {
		...base,
		countries: {
			...base.countries,
			notServed: countries('Countries Not Served', options.countriesNotServed),
		},
		technologies: {
			complements: wordsIn(options.technologiesComplements ?? ''),
			incompatible: wordsIn(options.technologiesIncompatible ?? ''),
		},
		regulation: {
			supported: wordsIn(options.regulationSupported ?? ''),
			lacking: wordsIn(options.regulationLacking ?? ''),
		},
		competitors: wordsIn(options.competitors ?? ''),
		minConfidence: options.minConfidence ?? base.minConfidence,
	};
}

function icpFromFields(fields: IcpFields): Icp {
	const { employeesMin: min, employeesMax: max } = fields;
	if (max > 0 && min > max) {
		throw new InvalidItem(
			`“Employees From” (${min}) is larger than “Employees To” (${max})`,
			'Swap the two numbers, or set both to 0 to leave the size unjudged.',
		);
	}
	return icpSchema.parse({
		industries: { target: fields.targetIndustries, adjacent: fields.adjacentIndustries },
		employees: max > 0 ? { min: Math.max(1, min), max } : null,
		countries: { target: countries('Target Countries', fields.targetCountries) },
	});
}

function countries(field: string, text: string | undefined): string[] {
	const { known, unknown } = countriesFrom(text ?? '');
	if (unknown.length > 0) {
		throw new InvalidItem(
			`“${field}” has ${unknown.length === 1 ? 'a country' : 'countries'} that nobody knows: ${unknown.join(', ')}`,
			'Use names such as “Germany” or two-letter codes such as “DE”, separated by commas.',
		);
	}
	return known;
}

function offerOf({ minimumDeal, onboardingDays, prices, volumeDiscounts }: Options): Offer {
	return offerSchema.parse({
		minimumDeal: minimumDeal || null,
		prices: Object.fromEntries(
			(prices?.rows ?? [])
				.filter(({ product }) => product.trim() !== '')
				.map(({ product, price }) => [product.trim(), price]),
		),
		volumeDiscounts: (volumeDiscounts?.rows ?? []).map(({ fromUnits, percent }) => [
			fromUnits,
			percent / 100,
		]),
		onboardingDays: (onboardingDays?.rows ?? []).map(({ fromUnits, days }) => [fromUnits, days]),
	});
}

function rubricOf(options: Options): Rubric {
	const preset = options.rubricJson
		? parseItem(rubricSchema, parseJson(options.rubricJson, 'Rubric JSON'))
		: B2B_SAAS;
	return changeRubric(preset, options.rubricChanges?.rows ?? [], options.thresholds);
}
