import { useUrlState } from '@/lib/url-state';
import { GraphScreen } from '../components/graph-screen';
import { SearchScreen } from '../components/search-screen';

/** Without a chosen node this page searches for one; with one it shows its graph. */
export default function LineagePage() {
  const { text } = useUrlState();
  const node = text('node');
  return node === '' ? <SearchScreen /> : <GraphScreen key={node} start={node} />;
}
