/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.service.search.ContractQuery.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractIndexTest {
    private static final List<String> PARTS =
            List.of("order", "orders", "der", "kunde", "größe", "日本", "a_b", "50%", "x");
    private static final int MANY = 100;

    private final ContractIndex index = new ContractIndex();

    @Test
    void findsWhatLookingThroughAllContractsFinds() {
        Random random = new Random(17);
        Map<String, Entry> all = new LinkedHashMap<>();
        for (int step = 0; step < 400; step++) {
            Entry entry = entry(random, all);
            all.merge(entry.id(), entry, (old, fresh) -> fresh.revision() > old.revision() ? fresh : old);
            index.put(List.of(entry));
            if (step % 4 == 0) {
                ContractQuery query = query(random);
                Order order = random.nextBoolean() ? Order.NAME : Order.UPDATED;
                int offset = random.nextInt(5);

                assertThat(index.find(query, order, 7, offset))
                        .as("%s after %d steps", query, step)
                        .isEqualTo(lookThrough(all.values(), query, order, 7, offset));
            }
        }
    }

    @Test
    void findsTheNewWordsOfAChangedContractAndNotTheOldOnes() {
        index.put(List.of(entry("a", "before", 0)));
        index.put(List.of(entry("a", "after", 1)));

        assertThat(ids("before")).isEmpty();
        assertThat(ids("after")).containsExactly("a");
    }

    @Test
    void aRevisionThatComesLateChangesNothing() {
        index.put(List.of(entry("a", "after", 1)));
        index.put(List.of(entry("a", "before", 0)));

        assertThat(ids("before")).isEmpty();
        assertThat(ids("after")).containsExactly("a");
    }

    @Test
    void aWordIsNotFoundAcrossTwoLinesNorTwiceInOne() {
        index.put(List.of(entry("a", "left\nright", 0), entry("b", "rightright", 0)));

        assertThat(ids("leftright")).isEmpty();
        assertThat(ids("right")).containsExactly("a", "b");
    }

    @Test
    void theMostFrequentValueComesFirstAndOfEqualOnesTheFirstByItsLetters() {
        index.put(List.of(tagged("a", "rare", "often"), tagged("b", "often"), tagged("c", "odd")));

        assertThat(index.find(all(), Order.NAME, 1, 0).facets().get("tag"))
                .containsExactly(Map.entry("often", 2L), Map.entry("odd", 1L), Map.entry("rare", 1L));
    }

    @Test
    void aPartOfTheListFarBehindItsEndIsEmpty() {
        index.put(List.of(entry("a", "word", 0)));

        assertThat(index.find(all(), Order.NAME, 500, Integer.MAX_VALUE).ids()).isEmpty();
    }

    @Test
    void anEmptyIndexFindsNothing() {
        assertThat(ids("anything")).isEmpty();
        assertThat(index.find(all(), Order.NAME, 10, 0).total()).isZero();
    }

    @Test
    void theDeadAreCountedUntilANewIndexPays() {
        for (int revision = 0; revision < 900; revision++) {
            index.put(List.of(entry("a", "word", revision)));
        }
        assertThat(index.worn()).isFalse();
        for (int revision = 900; revision < 1_100; revision++) {
            index.put(List.of(entry("a", "word", revision)));
        }
        assertThat(index.worn()).isTrue();
        assertThat(ids("word")).containsExactly("a");
    }

    private List<String> ids(String words) {
        return index.find(ContractQuery.of(words, null, null, null, null, null), Order.NAME, MANY, 0)
                .ids();
    }

    private static ContractQuery all() {
        return ContractQuery.of(null, " ", "", null, null, null);
    }

    private static Entry entry(String id, String words, long revision) {
        return new Entry(id, null, null, null, null, List.of(), false, words, Instant.EPOCH, revision);
    }

    private static Entry tagged(String id, String... tags) {
        return new Entry(id, null, null, null, null, List.of(tags), false, "", Instant.EPOCH, 0);
    }

    private static Entry entry(Random random, Map<String, Entry> all) {
        String id = "id-" + random.nextInt(60);
        Entry before = all.get(id);
        long revision = before == null ? 0 : before.revision() + random.nextInt(3) - 1;
        List<String> lines = Stream.generate(() -> pick(random) + pick(random))
                .limit(random.nextInt(5))
                .toList();
        return new Entry(
                id,
                random.nextInt(4) == 0 ? null : pick(random).toUpperCase(Locale.ROOT),
                value(random, "domain"),
                value(random, "status"),
                value(random, "owner"),
                Stream.generate(() -> "tag-" + random.nextInt(4))
                        .limit(random.nextInt(3))
                        .distinct()
                        .toList(),
                random.nextBoolean(),
                String.join("\n", lines),
                Instant.ofEpochSecond(random.nextInt(50)),
                Math.max(0, revision));
    }

    private static @Nullable String value(Random random, String kind) {
        int number = random.nextInt(4);
        return number == 0 ? null : kind + "-" + number;
    }

    private static String pick(Random random) {
        return PARTS.get(random.nextInt(PARTS.size()));
    }

    private static ContractQuery query(Random random) {
        return ContractQuery.of(
                random.nextInt(3) == 0 ? null : pick(random) + (random.nextBoolean() ? " " + pick(random) : ""),
                value(random, "domain"),
                random.nextBoolean() ? null : value(random, "status"),
                random.nextBoolean() ? null : value(random, "owner"),
                random.nextBoolean() ? null : "tag-" + random.nextInt(5),
                random.nextInt(3) == 0 ? random.nextBoolean() : null);
    }

    /** What the index has to give, found in the plainest way. */
    private static Found lookThrough(Collection<Entry> all, ContractQuery query, Order order, int limit, int offset) {
        List<Entry> matching = matching(all, query);
        Comparator<Entry> byName = Comparator.comparing(
                entry -> Objects.requireNonNullElse(entry.name(), entry.id()).toLowerCase(Locale.ROOT));
        Comparator<Entry> wanted = order == Order.NAME
                ? byName
                : Comparator.comparing(Entry::publishedAt).reversed();
        List<String> ids = matching.stream()
                .sorted(wanted.thenComparing(Entry::id))
                .skip(offset)
                .limit(limit)
                .map(Entry::id)
                .toList();
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        facets.put("domain", counts(matching(all, without(query, ContractQuery.Filter.DOMAIN)), e -> one(e.domain())));
        facets.put("status", counts(matching(all, without(query, ContractQuery.Filter.STATUS)), e -> one(e.status())));
        facets.put("owner", counts(matching(all, without(query, ContractQuery.Filter.OWNER)), e -> one(e.owner())));
        facets.put("tag", counts(matching(all, without(query, ContractQuery.Filter.TAG)), Entry::tags));
        return new Found(ids, matching.size(), facets);
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static ContractQuery without(ContractQuery query, ContractQuery.Filter filter) {
        Map<ContractQuery.Filter, String> filters = new LinkedHashMap<>(query.filters());
        filters.remove(filter);
        return new ContractQuery(query.words(), filters, query.personal());
    }

    private static List<Entry> matching(Collection<Entry> all, ContractQuery query) {
        List<Entry> matching = new ArrayList<>(all);
        matching.removeIf(entry -> !query.words().stream().allMatch(entry.words()::contains));
        matching.removeIf(entry -> query.personal() != null && query.personal() != entry.personalData());
        query.filters()
                .forEach((filter, value) -> matching.removeIf(entry -> switch (filter) {
                    case DOMAIN -> !value.equals(entry.domain());
                    case STATUS -> !value.equals(entry.status());
                    case OWNER -> !value.equals(entry.owner());
                    case TAG -> !entry.tags().contains(value);
                }));
        return matching;
    }

    private static Map<String, Long> counts(List<Entry> entries, Function<Entry, List<String>> values) {
        return entries.stream()
                .flatMap(entry -> values.apply(entry).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
