// Packs the pictures. Several dozen pictures make one file, so that reading one at random reads a few tens of kilobytes,
// nothing stays in memory, and the program carries sixty files rather than four thousand.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
const require = createRequire(import.meta.url);
const sharp = require('sharp');
const out = process.argv[2];
const SIDE = 40, QUALITY = 65, PER_PACK = 64;
const GROUPS = ['Smileys & Emotion', 'People & Body', 'Animals & Nature', 'Food & Drink', 'Travel & Places',
    'Activities', 'Objects', 'Symbols', 'Flags'];

const bare = hex => hex.split('-').filter(c => c.toUpperCase() !== 'FE0F').join('-').toUpperCase();
const emoji = require('emoji-datasource-google/emoji.json').sort((a, b) => a.sort_order - b.sort_order);
const words = new Map(require('emojibase-data/en/data.json').map(e => [bare(e.hexcode), e]));

const pictures = [];
for (const e of emoji) {
    if (e.has_img_google) pictures.push({ unified: e.unified, image: e.image });
    for (const v of Object.values(e.skin_variations ?? {}))
        if (v.has_img_google) pictures.push({ unified: v.unified, image: v.image });
}

const index = [];
let pack = [], length = 0, number = 0;
const flush = () => {
    if (pack.length === 0) return;
    writeFileSync(`${out}/${String(number).padStart(2, '0')}.pack`, Buffer.concat(pack));
    pack = []; length = 0; number++;
};
for (const p of pictures) {
    const png = await sharp(`node_modules/emoji-datasource-google/img/google/64/${p.image}`)
        .resize(SIDE, SIDE, { kernel: 'lanczos3' })
        .png({ palette: true, quality: QUALITY, effort: 7, compressionLevel: 9, dither: 0.5 }).toBuffer();
    index.push(`${bare(p.unified)}\t${number}\t${length}\t${png.length}`);
    pack.push(png); length += png.length;
    if (pack.length === PER_PACK) flush();
}
flush();
writeFileSync(`${out}/index.tsv`, index.join('\n') + '\n');

// group, full sequence (with its variation selectors, as it is to be written), 1 when skin tones exist, name, keywords
const names = emoji.filter(e => e.has_img_google && GROUPS.includes(e.category)).map(e => {
    const known = words.get(bare(e.unified));
    const name = known?.label ?? e.name.toLowerCase();
    const keywords = new Set([...e.short_names.flatMap(n => n.split(/[_-]/)), ...(known?.tags ?? [])]);
    return [GROUPS.indexOf(e.category), e.unified, e.skin_variations ? 1 : 0, name, [...keywords].join(' ')].join('\t');
});
writeFileSync(`${out}/names.tsv`, names.join('\n') + '\n');
console.log(`${pictures.length} pictures in ${number} files, ${names.length} names`);
