/** What to ask the prospect when a criterion is not stated. Open questions, never about budget. */
export const QUESTIONS: Record<string, string> = {
	'fit.industry': 'What does your company do, and for whom?',
	'fit.size': 'Roughly how many people work at your company?',
	'fit.geography': 'Which countries would you use this in?',
	'fit.technology': 'Which systems would this have to work with?',
	'fit.regulation': 'Which compliance rules would we have to meet?',
	'intent.pain': 'What is the specific problem that brought you here today?',
	'intent.trigger': 'What tool are you using today, and what would make you change it?',
	'intent.evaluation': 'What else are you looking at, and how will you compare?',
	'intent.whyNow': 'What makes this important now rather than next year?',
	'intent.request': 'What would be the most useful next step for you?',
	'capacity.authority': 'How does a decision like this get made at your company?',
	'capacity.timeline': 'What is your timeline for making a decision?',
	'capacity.committee': 'Who else is involved in evaluating this?',
};
