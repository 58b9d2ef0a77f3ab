/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import dev.pacta.service.search.ContractQuery.Filter;
import dev.pacta.service.search.ContractQuery.Order;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The words and filters of all contracts: an inverted index, with the words themselves searched for parts of words. A contract that changes
 * is entered anew and its former entry is dead. Safe for many threads.
 */
public final class ContractIndex {
    private static final int FEW_DEAD = 1_000;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    /** As many searches at once as can run, the first come first: of many that share a processor each takes as long as all of them. */
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final Dictionary dictionary = new Dictionary();
    private final Postings contractsOfWord = new Postings();
    private final List<Indexed> contracts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet alive = new BitSet();
    private final BitSet personal = new BitSet();
    private final Map<Filter, Column> columns = new EnumMap<>(Filter.class);
    private final Map<Order, Keys> keys = new EnumMap<>(Order.class);

    public ContractIndex() {
        for (Filter filter : Filter.values()) {
            columns.put(filter, new Column());
        }
        for (Order order : Order.values()) {
            keys.put(order, new Keys());
        }
    }

    /** Enters contracts; one that is known in this revision or a later one stays as it is. */
    public void put(List<Entry> entries) {
        Lock writing = lock.writeLock();
        writing.lock();
        try {
            entries.forEach(this::put);
        } finally {
            writing.unlock();
        }
    }

    private void put(Entry entry) {
        Integer before = numbers.get(entry.id());
        if (before != null && contracts.get(before).revision() >= entry.revision()) {
            return;
        }
        if (before != null) {
            alive.clear(before);
        }
        int number = contracts.size();
        Indexed contract = Indexed.of(entry);
        contracts.add(contract);
        keysOf(Order.NAME).add(contract.nameKey());
        keysOf(Order.UPDATED).add(contract.newestKey());
        columns.forEach((filter, column) -> column.add(entry.values(filter)));
        numbers.put(entry.id(), number);
        alive.set(number);
        personal.set(number, entry.personalData());
        entry.distinctWords().forEach(word -> contractsOfWord.add(dictionary.number(word), number));
    }

    private Keys keysOf(Order order) {
        return Objects.requireNonNull(keys.get(order));
    }

    /** Whether more entries are dead than alive: time to make a new index. */
    public boolean worn() {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            return contracts.size() > 2 * numbers.size() + FEW_DEAD;
        } finally {
            reading.unlock();
        }
    }

    /** What is found, cut to a window of the list. */
    public Found find(ContractQuery query, Order order, int limit, int offset) {
        turns.acquireUninterruptibly();
        try {
            return search(query, order, limit, offset);
        } finally {
            turns.release();
        }
    }

    private Found search(ContractQuery query, Order order, int limit, int offset) {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            Selection selection = new Selection(query, columns);
            Best best = new Best(order, (long) limit + offset);
            Keys key = keysOf(order);
            BitSet candidates = candidates(query);
            // From the end: what was published last comes first where that is the order, and the rest is passed over.
            for (int number = candidates.length() - 1; number >= 0; number = candidates.previousSetBit(number - 1)) {
                if (selection.take(number) && !best.isBehind(key.get(number))) {
                    best.offer(key.get(number), contracts.get(number));
                }
            }
            return new Found(best.from(offset), selection.total(), selection.facets());
        } finally {
            reading.unlock();
        }
    }

    private BitSet candidates(ContractQuery query) {
        BitSet found = (BitSet) alive.clone();
        Boolean withPersonal = query.personal();
        if (withPersonal != null && withPersonal) {
            found.and(personal);
        } else if (withPersonal != null) {
            found.andNot(personal);
        }
        for (String word : query.words()) {
            BitSet having = new BitSet(contracts.size());
            dictionary.containing(word, known -> contractsOfWord.setAll(known, having));
            found.and(having);
        }
        return found;
    }
}
