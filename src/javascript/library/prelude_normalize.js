{
// What stands for a letter and a mark: marks, the letters under them, and what both are together. Latin, Greek, Cyrillic and kana; Hangul is computed.
const wholes = [
  ['\u0300', 'AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYyἀἁἈἉἐἑἘἙἠἡἨἩἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩαεηιουωΑΕΗ᾿ϊΙ῾ϋΥ¨ΟΩ', 'ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳἂἃἊἋἒἓἚἛἢἣἪἫἲἳἺἻὂὃὊὋὒὓὛὢὣὪὫὰὲὴὶὸὺὼᾺῈῊ῍ῒῚ῝ῢῪ῭ῸῺ'],
  ['\u0301', 'AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØø¨ΑΕΗΙΟΥΩϊαεηιϋουωϒГКгкÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯưἀἁἈἉἐἑἘἙἠἡἨἩἰἱἸἹὀὁὈὉὐὑὙὠὡὨὩ᾿῾', 'ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿ΅ΆΈΉΊΌΎΏΐάέήίΰόύώϓЃЌѓќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứἄἅἌἍἔἕἜἝἤἥἬἭἴἵἼἽὄὅὌὍὔὕὝὤὥὬὭ῎῞'],
  ['\u0302', 'AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ', 'ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ'],
  ['\u0303', 'ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy', 'ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ'],
  ['\u0304', 'AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyИиУуGgḶḷṚṛαΑιΙυΥ', 'ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳӢӣӮӯḠḡḸḹṜṝᾱᾹῑῙῡῩ'],
  ['\u0306', 'AaEeGgIiOoUuУИиуЖжАаЕеȨȩẠạαΑιΙυΥ', 'ĂăĔĕĞğĬĭŎŏŬŭЎЙйўӁӂӐӑӖӗḜḝẶặᾰᾸῐῘῠῨ'],
  ['\u0307', 'CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ', 'ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ'],
  ['\u0308', 'AEIOUaeiouyYΙΥιυϒЕІеіАаӘәЖжЗзИиОоӨөЭэУуЧчЫыHhÕõŪūWwXxt', 'ÄËÏÖÜäëïöüÿŸΪΫϊϋϔЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӬӭӰӱӴӵӸӹḦḧṎṏṺṻẄẅẌẍẗ'],
  ['\u0309', 'AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy', 'ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ'],
  ['\u030a', 'AaUuwy', 'ÅåŮůẘẙ'],
  ['\u030b', 'OoUuУу', 'ŐőŰűӲӳ'],
  ['\u030c', 'CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh', 'ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ'],
  ['\u030f', 'AaEeIiOoRrUuѴѵ', 'ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ'],
  ['\u0311', 'AaEeIiOoRrUu', 'ȂȃȆȇȊȋȎȏȒȓȖȗ'],
  ['\u0313', 'αΑεΕηΗιΙοΟυωΩρ', 'ἀἈἐἘἠἨἰἸὀὈὐὠὨῤ'],
  ['\u0314', 'αΑεΕηΗιΙοΟυΥωΩρΡ', 'ἁἉἑἙἡἩἱἹὁὉὑὙὡὩῥῬ'],
  ['\u031b', 'OoUu', 'ƠơƯư'],
  ['\u0323', 'BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy', 'ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ'],
  ['\u0324', 'Uu', 'Ṳṳ'],
  ['\u0325', 'Aa', 'Ḁḁ'],
  ['\u0326', 'SsTt', 'ȘșȚț'],
  ['\u0327', 'CcGgKkLlNnRrSsTtEeDdHh', 'ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ'],
  ['\u0328', 'AaEeIiUuOo', 'ĄąĘęĮįŲųǪǫ'],
  ['\u032d', 'DdEeLlNnTtUu', 'ḒḓḘḙḼḽṊṋṰṱṶṷ'],
  ['\u032e', 'Hh', 'Ḫḫ'],
  ['\u0330', 'EeIiUu', 'ḚḛḬḭṴṵ'],
  ['\u0331', 'BbDdKkLlNnRrTtZzh', 'ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ'],
  ['\u0342', 'ἀἁἈἉἠἡἨἩἰἱἸἹὐὑὙὠὡὨὩα¨η᾿ιϊ῾υϋω', 'ἆἇἎἏἦἧἮἯἶἷἾἿὖὗὟὦὧὮὯᾶ῁ῆ῏ῖῗ῟ῦῧῶ'],
  ['\u0345', 'ἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὰαάᾶΑὴηήῆΗὼωώῶΩ', 'ᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯᾲᾳᾴᾷᾼῂῃῄῇῌῲῳῴῷῼ'],
  ['\u3099', 'かきくけこさしすせそたちつてとはひふへほうゝカキクケコサシスセソタチツテトハヒフヘホウワヰヱヲヽ', 'がぎぐげござじずぜぞだぢづでどばびぶべぼゔゞガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺヾ'],
  ['\u309a', 'はひふへほハヒフヘホ', 'ぱぴぷぺぽパピプペポ'],
];
// What is only another sign for a sign.
const same = ['\u0340\u0341\u0343\u0374\u037e\u0387\u1f71\u1f73\u1f75\u1f77\u1f79\u1f7b\u1f7d\u1fbb\u1fbe\u1fc9\u1fcb\u1fd3\u1fdb\u1fe3\u1feb\u1fee\u1fef\u1ff9\u1ffb\u1ffd\u2000\u2001\u2126\u212a\u212b', '\u0300\u0301\u0313ʹ\u003b\u00b7άέήίόύώΆιΈΉΐΊΰΎ\u0385\u0060ΌΏ\u00b4\u2002\u2003ΩKÅ'];
// What only looks otherwise, each behind its sign.
const looks = 'ªa ²2 ³3 µμ ¹1 ºo ¼1⁄4 ½1⁄2 ¾3⁄4 ĲIJ ĳij ĿL· ŀl· ŉʼn ſs ǄDŽ ǅDž ǆdž ǇLJ ǈLj ǉlj ǊNJ ǋNj ǌnj ǱDZ ǲDz ǳdz ‑‐ ․. ‥.. …... ″′′ ‴′′′ ‶‵‵ ‷‵‵‵ ‼!! ⁇?? ⁈?! ⁉!? ⁗′′′′ ⁰0 ⁱi ⁴4 ⁵5 ⁶6 ⁷7 ⁸8 ⁹9 ⁺+ ⁻− ⁼= ⁽( ⁾) ⁿn ₀0 ₁1 ₂2 ₃3 ₄4 ₅5 ₆6 ₇7 ₈8 ₉9 ₊+ ₋− ₌= ₍( ₎) ₐa ₑe ₒo ₓx ₔə ₕh ₖk ₗl ₘm ₙn ₚp ₛs ₜt ₨Rs ℀a/c ℁a/s ℂC ℃°C ℅c/o ℆c/u ℇƐ ℉°F ℊg ℋH ℌH ℍH ℎh ℏħ ℐI ℑI ℒL ℓl ℕN №No ℙP ℚQ ℛR ℜR ℝR ℠SM ℡TEL ™TM ℤZ ℨZ ℬB ℭC ℯe ℰE ℱF ℳM ℴo ℹi ℻FAX ℼπ ℽγ ℾΓ ℿΠ ⅀∑ ⅅD ⅆd ⅇe ⅈi ⅉj ⅐1⁄7 ⅑1⁄9 ⅒1⁄10 ⅓1⁄3 ⅔2⁄3 ⅕1⁄5 ⅖2⁄5 ⅗3⁄5 ⅘4⁄5 ⅙1⁄6 ⅚5⁄6 ⅛1⁄8 ⅜3⁄8 ⅝5⁄8 ⅞7⁄8 ⅟1⁄ ⅠI ⅡII ⅢIII ⅣIV ⅤV ⅥVI ⅦVII ⅧVIII ⅨIX ⅩX ⅪXI ⅫXII ⅬL ⅭC ⅮD ⅯM ⅰi ⅱii ⅲiii ⅳiv ⅴv ⅵvi ⅶvii ⅷviii ⅸix ⅹx ⅺxi ⅻxii ⅼl ⅽc ⅾd ⅿm ↉0⁄3 ①1 ②2 ③3 ④4 ⑤5 ⑥6 ⑦7 ⑧8 ⑨9 ⑩10 ⑪11 ⑫12 ⑬13 ⑭14 ⑮15 ⑯16 ⑰17 ⑱18 ⑲19 ⑳20 ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst';
const apart = new Map(), together = new Map(), plain = new Map();
for (const [mark, bases, list] of wholes) for (let i = 0; i < list.length; i++) {
  apart.set(list[i], bases[i] + mark);
  together.set(bases[i] + mark, list[i]);
}
for (let i = 0; i < same[0].length; i++) apart.set(same[0][i], same[1][i]);
for (const pair of looks.split(' ')) plain.set(pair[0], pair.slice(1));
for (const [sign, mark] of ['\u00a8\u0308', '\u00af\u0304', '\u00b4\u0301', '\u00b8\u0327', '\u02d8\u0306', '\u02d9\u0307', '\u02da\u030a', '\u02db\u0328', '\u02dc\u0303', '\u02dd\u030b']) plain.set(sign, ' ' + mark);
for (const blank of '\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000') plain.set(blank, ' ');
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const lookAlike = (c, code) => {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x1d400 && code < 0x1d6a4) return letters[(code - 0x1d400) % 52];
  if (code >= 0x1d7ce && code < 0x1d800) return '' + (code - 0x1d7ce) % 10;
  if (code >= 0x24b6 && code < 0x24ea) return letters[code - 0x24b6];
  return plain.get(c);
};
// How marks are ordered behind their letter.
const classes = [[0x300, 0x314, 230], [0x315, 0x315, 232], [0x316, 0x319, 220], [0x31a, 0x31a, 232], [0x31b, 0x31b, 216], [0x31c, 0x320, 220], [0x321, 0x322, 202], [0x323, 0x326, 220], [0x327, 0x328, 202], [0x329, 0x333, 220], [0x334, 0x338, 1], [0x339, 0x33c, 220], [0x33d, 0x344, 230], [0x345, 0x345, 240], [0x346, 0x346, 230], [0x347, 0x349, 220], [0x34a, 0x34c, 230], [0x34d, 0x34e, 220], [0x350, 0x352, 230], [0x353, 0x356, 220], [0x357, 0x357, 230], [0x358, 0x358, 232], [0x359, 0x35a, 220], [0x35b, 0x35b, 230], [0x35c, 0x35c, 233], [0x35d, 0x35e, 234], [0x35f, 0x35f, 233], [0x360, 0x361, 234], [0x362, 0x362, 233], [0x363, 0x36f, 230], [0x3099, 0x309a, 8]];
const classOf = c => {
  const code = c.codePointAt(0);
  return code < 0x300 || code > 0x309a ? 0 : classes.find(([from, to]) => code >= from && code <= to)?.[2] ?? 0;
};
const pieces = (c, alike, list) => {
  const code = c.codePointAt(0);
  if (code < 0xa0) return list.push(c);
  if (code >= 0xac00 && code < 0xd7a4) {
    const at = code - 0xac00, tail = at % 28;
    list.push(String.fromCharCode(0x1100 + Math.floor(at / 588)), String.fromCharCode(0x1161 + Math.floor(at % 588 / 28)));
    if (tail) list.push(String.fromCharCode(0x11a7 + tail));
    return;
  }
  const inner = apart.get(c) ?? (alike ? lookAlike(c, code) : undefined);
  if (inner === undefined) list.push(c);
  else for (const one of inner) pieces(one, alike, list);
};
const joined = (left, right) => {
  const a = left.codePointAt(0), b = right.codePointAt(0);
  if (a >= 0x1100 && a < 0x1113 && b >= 0x1161 && b < 0x1176) return String.fromCharCode(0xac00 + ((a - 0x1100) * 21 + b - 0x1161) * 28);
  if (a >= 0xac00 && a < 0xd7a4 && (a - 0xac00) % 28 === 0 && b > 0x11a7 && b < 0x11c3) return String.fromCharCode(a + b - 0x11a7);
  return together.get(left + right);
};
methods(String.prototype, {
  normalize(form = 'NFC') {
    const text = String(this);
    form = String(form);
    if (!['NFC', 'NFD', 'NFKC', 'NFKD'].includes(form)) throw new RangeError('The normalization form should be one of NFC, NFD, NFKC, NFKD.');
    const list = [];
    for (const c of text) pieces(c, form[2] === 'K', list);
    const kinds = list.map(classOf);
    for (let i = 1; i < list.length; i++) for (let j = i; j > 0 && kinds[j] > 0 && kinds[j - 1] > kinds[j]; j--) {
      [list[j - 1], list[j]] = [list[j], list[j - 1]];
      [kinds[j - 1], kinds[j]] = [kinds[j], kinds[j - 1]];
    }
    if (form.endsWith('D')) return list.join('');
    const result = [];
    let base = -1, last = 0;
    for (const [i, c] of list.entries()) {
      const kind = kinds[i], whole = base >= 0 && (last < kind || last === 0 && result.length === base + 1) ? joined(result[base], c) : undefined;
      if (whole !== undefined) {
        result[base] = whole;
        continue;
      }
      if (kind === 0) base = result.length;
      last = kind;
      result.push(c);
    }
    return result.join('');
  },
});
}
