// Reads lines of JSON, each a script; answers each with a line: [[start, end], …] of its statements without the white space and comments
// around them, in bytes of UTF-8; null where PostgreSQL's grammar refuses the script; "broken" where the library itself fails.
const { loadModule, parseSync, scanSync, hasSqlDetails } = require('libpg-query');
const readline = require('readline');

const isComment = token => token.tokenName === 'SQL_COMMENT' || token.tokenName === 'C_COMMENT';

function split(script) {
  const { stmts = [] } = parseSync(script);
  if (stmts.length === 0) return [];
  const tokens = scanSync(script).tokens.filter(token => !isComment(token));
  const size = Buffer.byteLength(script);
  return stmts.map(({ stmt_location: start = 0, stmt_len: length = size - start }) => {
    const own = tokens.filter(token => token.start >= start && token.end <= start + length);
    // The last statement has no length where no semicolon ends it, and where only comments follow.
    while (own.length > 1 && own[own.length - 1].text === ';' && own[own.length - 1].end === start + length) own.pop();
    return [own[0].start, own[own.length - 1].end];
  });
}

function answer(line) {
  try {
    return split(JSON.parse(line));
  } catch (error) {
    if (line === `""`) return [];
    return hasSqlDetails(error) ? null : `broken: ${error.message}`;
  }
}

loadModule().then(() => {
  console.log('"ready"');
  readline.createInterface({ input: process.stdin, crlfDelay: Infinity, terminal: false })
    .on('line', line => process.stdout.write(JSON.stringify(answer(line)) + '\n'));
});
