// In scripts a function that stands in a block can be called after the block, but not where something else has its name.
console.log(typeof helper); if (true) { function helper() { return 'helped' } } console.log(helper());
function outer(flag){ console.log(typeof inner); if (flag) { function inner(){ return 1 } } else { function inner(){ return 2 } } return typeof inner==='function' ? inner() : 'none' } console.log(outer(true), outer(false));
{ function a(){ return 'first' } function b(){ return a() } console.log(b()) } console.log(a());
let kept='let'; { function kept2(){} } { let shadow=1; { function shadow2(){ return shadow } } console.log(typeof shadow2) }
function withParam(p){ { function p(){} } return typeof p } console.log(withParam(5));
function strict(){ 'use strict'; { function hidden(){} } return typeof hidden } console.log(strict());
for (let i=0;i<2;i++){ function inLoop(){ return i } } console.log(inLoop());
switch(1){ case 1: function inSwitch(){ return 's' } } console.log(inSwitch());
try{ function inTry(){ return 't' } } finally {} console.log(inTry());
let clash=1; { function clash(){ return 2 } console.log(clash()) } console.log(clash);
const arrow=()=>{ { function deep(){ return 'deep' } } return deep() }; console.log(arrow());
