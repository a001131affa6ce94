import fc from 'fast-check';

/**
 * The same examples every time, so that a change fails for what it changed and not for its luck.
 * `PROPERTY_SEED=$RANDOM npm test` looks elsewhere; what it finds becomes an example of its own.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_123) });

export default fc;
