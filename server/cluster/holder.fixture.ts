// A process that holds a share of the cluster in argv[2] until its input ends, for the tests.
// With argv[3] 'exit' it ends without leaving.
import { openCluster } from './index.ts'

const [, , dataDir = '', ending] = process.argv
const cluster = await openCluster({ dataDir, log: (line) => console.log(JSON.stringify({ line })) })
console.log(JSON.stringify({ appUrl: cluster.appUrl, adminUrl: cluster.adminUrl, clusterDir: cluster.clusterDir }))
process.stdin.resume()
process.stdin.on('end', () => {
  if (ending === 'exit') process.exit(0)
  void cluster.close()
})
