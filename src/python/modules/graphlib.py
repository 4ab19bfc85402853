# An order of nodes in which each follows those that it depends on.

__all__ = ['TopologicalSorter', 'CycleError']

class CycleError(ValueError):
    pass

class _Node:
    def __init__(self, node):
        self.node = node
        # How many of those before it are not done; for one that is handed out or done see the states below.
        self.waits = 0
        self.followers = []

_OUT = -1
_DONE = -2

class TopologicalSorter:
    def __init__(self, graph=None):
        self._nodes = {}
        # The nodes that wait for nothing; None until `prepare`.
        self._ready = None
        self._out = 0
        self._finished = 0
        if graph is not None:
            for node, before in graph.items():
                self.add(node, *before)

    def _node(self, node):
        found = self._nodes.get(node)
        if found is None:
            found = self._nodes[node] = _Node(node)
        return found

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        known = self._node(node)
        known.waits += len(predecessors)
        for before in predecessors:
            self._node(before).followers.append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [known.node for known in self._nodes.values() if known.waits == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        ready = tuple(self._ready)
        for node in ready:
            self._nodes[node].waits = _OUT
        self._ready.clear()
        self._out += len(ready)
        return ready

    def is_active(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        return self._finished < self._out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError('prepare() must be called first')
        for node in nodes:
            known = self._nodes.get(node)
            if known is None:
                raise ValueError(f'node {node!r} was not added using add()')
            if known.waits >= 0:
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            if known.waits == _DONE:
                raise ValueError(f'node {node!r} was already marked done')
            known.waits = _DONE
            for follower in known.followers:
                after = self._nodes[follower]
                after.waits -= 1
                if after.waits == 0:
                    self._ready.append(follower)
            self._finished += 1

    def _cycle(self):
        # A walk in depth from every node, along the followers; `path` are the nodes on the way, by their place in it.
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path = {start: 0}
            seen.add(start)
            walks = [iter(self._nodes[start].followers)]
            while walks:
                for node in walks[-1]:
                    if node in path:
                        return list(path)[path[node]:] + [node]
                    if node not in seen:
                        seen.add(node)
                        path[node] = len(path)
                        walks.append(iter(self._nodes[node].followers))
                        break
                else:
                    walks.pop()
                    path.popitem()
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
