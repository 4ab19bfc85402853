const user = new AbortController(), other = new AbortController();
const any = AbortSignal.any([user.signal, other.signal, AbortSignal.timeout(1000)]);
any.addEventListener('abort', () => console.log('any', any.reason));
user.signal.addEventListener('abort', () => console.log('user'));
console.log(any.aborted, any.reason);
user.abort('because');
other.abort('never mind');
console.log(any.aborted, any.reason, AbortSignal.any([user.signal]).aborted);
try { any.throwIfAborted(); } catch (reason) { console.log('threw', reason); }
try { AbortSignal.abort().throwIfAborted(); } catch (reason) { console.log(String(reason)); }
console.log(AbortSignal.abort('x').reason, new AbortController().signal.reason);
try { new AbortSignal(); } catch (error) { console.log(error.name, error.message); }
console.log(new AbortController(), [AbortSignal.abort()]);
const late = AbortSignal.any([AbortSignal.timeout(20), AbortSignal.timeout(10)]);
await new Promise(resolve => late.addEventListener('abort', resolve, { once: true }));
console.log(late.reason.name);
