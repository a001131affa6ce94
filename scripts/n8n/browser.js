const fs = require('node:fs');
const { chromium } = require('playwright-core');
const { aptInstall } = require('./apt');

const EXECUTABLES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PACKAGES = ['chromium', 'fonts-liberation'];
const FLAGS = [
	'--headless=new',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Starts headless Chromium; where there is none, installs Debian's first. */
async function launchBrowser(log = console.log) {
	const installed = () => EXECUTABLES.find((file) => fs.existsSync(file));
	if (!installed()) aptInstall(PACKAGES, log);
	return await chromium.launch({ executablePath: installed(), args: FLAGS });
}

module.exports = { launchBrowser };
