const fs = require('node:fs');
const path = require('node:path');

const FOLDER = path.join(__dirname, 'screenshots');

const clearScreenshots = () => fs.rmSync(FOLDER, { recursive: true, force: true });
const screenshot = (page, name, options) =>
	page.screenshot({ path: path.join(FOLDER, `${name}.png`), ...options });

module.exports = { clearScreenshots, screenshot };
