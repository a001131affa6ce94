import type { INodeProperties } from 'n8n-workflow';
import { operationProperties } from './operationDescription';
import { systemProperties } from './systemDescription';
import { writeProperties } from './writeDescription';

export const properties: INodeProperties[] = [
	...systemProperties,
	...operationProperties,
	...writeProperties,
];
