export { policyText } from './policyText';
