import { countryCodesIn, wordsIn } from '../../lead/lists';
import { InvalidItem, parseItem, parseJson } from '../../lead/validation';
import { EMPTY_ICP, icpSchema, SAMPLE_ICP, type Icp } from './icp';
import { offerSchema, type Offer } from './offer';
import type { QualifySettings } from './qualify';
import { changeRubric, rubricSchema, type Rubric, type RubricChange } from './rubric';
import { RUBRIC_PRESETS, type RubricPreset } from './rubricPresets';

export type IcpMode = 'sample' | 'custom' | 'none';
export type IcpFields = {
	targetIndustries: string[];
	adjacentIndustries: string[];
	employeesMin: number;
	employeesMax: number;
	targetCountries: string;
};
/** One row of “Rubric Changes”. */
type RubricRow = { criterion: string; weight?: number; level?: number; anchor?: string };
export type Options = {
	competitors?: string;
	itemsAtOnce?: number;
	countriesNotServed?: string;
	minConfidence?: number;
	minimumDeal?: number;
	onboardingDays?: { rows?: Array<{ fromUnits: number; days: number }> };
	prices?: { rows?: Array<{ product: string; price: number }> };
	regulationLacking?: string;
	regulationSupported?: string;
	challenger?: {
		rubric?: { preset?: RubricPreset | 'json'; json?: string | object; model?: string };
	};
	includeRubric?: boolean;
	rubric?: RubricPreset;
	rubricChanges?: { rows?: RubricRow[] };
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
		challenger: challengerOf(options),
		includeRubric: options.includeRubric,
	};
}

function icpOf(mode: IcpMode, fields: IcpFields | null, options: Options): Icp {
	const base = mode === 'sample' ? SAMPLE_ICP : fields ? icpFromFields(fields) : EMPTY_ICP;
	return {
		...base,
		countries: {
			...base.countries,
			notServed: countryCodesIn(options.countriesNotServed ?? '', 'Countries Not Served'),
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
		countries: { target: countryCodesIn(fields.targetCountries, 'Target Countries') },
	});
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
		? rubricFromJson(options.rubricJson, 'Rubric JSON')
		: RUBRIC_PRESETS[options.rubric ?? 'b2bSaas'];
	const rows = options.rubricChanges?.rows ?? [];
	return changeRubric(preset, rows.map(changeIn(preset)), options.thresholds);
}

const rubricFromJson = (json: string | object, field: string): Rubric =>
	parseItem(rubricSchema, parseJson(json, field));

/** A row of the table: a weight, and the words of one level where given. */
const changeIn =
	(preset: Rubric) =>
	({ criterion, weight, level, anchor }: RubricRow): RubricChange => {
		const words = anchor?.trim();
		const anchors = words
			? preset.criteria[criterion]?.anchors.map((before, at) => (at === level ? words : before))
			: undefined;
		return { criterion, weight, anchors };
	};

/** The rubric that runs beside the main one and decides nothing; null where none is asked for. */
function challengerOf({ challenger }: Options): QualifySettings['challenger'] {
	const { preset, json, model } = challenger?.rubric ?? {};
	if (!preset && !model) return undefined;
	const rubric =
		preset === 'json'
			? rubricFromJson(json ?? '', 'Challenger → Rubric JSON')
			: RUBRIC_PRESETS[preset ?? 'b2bSaas'];
	return { rubric, model: model || null };
}
