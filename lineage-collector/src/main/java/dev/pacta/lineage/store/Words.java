/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.facets.LifecycleFacet;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a chunk of events by which edges end, and whose edges have to be looked at for that: those of jobs and datasets that ever replaced what they said, and
 * those of datasets to which ever something happened as a whole. Read before the chunk is written. Immutable.
 *
 * @param replacing words that replace all that their owner said before
 * @param unheard those of them that were not known before
 * @param ofDatasets words about datasets as a whole, but for renames
 * @param owners the jobs and datasets among those of the chunk's edges that ever replaced what they said
 * @param datasets the chunk's datasets of which there ever was a word, renames included
 */
record Words(
        Set<Replacing> replacing,
        Set<Replacing> unheard,
        Set<OfDataset> ofDatasets,
        Set<Long> owners,
        Set<Long> datasets) {

    /** A word that replaces all that its owner, a job or a dataset, declared before or told by runs. */
    record Replacing(long owner, boolean declared, Instant at) {}

    /**
     * What happened to a dataset as a whole.
     *
     * @param job whose word it is, {@link NodeIds#NONE} for none
     */
    record OfDataset(long dataset, Instant at, LifecycleFacet.Change change, long job) {}

    private static final String REPLACED = """
            select t.id from unnest(?::bigint[]) as t (id)
            where exists (select from lineage_replacement r where r.node_id = t.id)
            """;
    private static final String WORDED = """
            select t.id from unnest(?::bigint[]) as t (id)
            where exists (select from lineage_lifecycle l where l.dataset_id = t.id)
            """;
    /** The numbers of the rows that are there. */
    private static final String HEARD = """
            select t.number from unnest(?::bigint[], ?::bigint[], ?::boolean[], ?::timestamptz[]) as t (number, node_id, declared, at)
            join lineage_replacement r on r.node_id = t.node_id and r.declared = t.declared and r.at = t.at
            """;

    static Words read(
            Connection connection,
            NodeIds ids,
            ReplacementRows replacements,
            LifecycleRows lifecycle,
            Collection<WrittenEdge> edges)
            throws SQLException {
        Set<Replacing> replacing = replacements.words(ids);
        Set<OfDataset> ofDatasets = lifecycle.words(ids);
        Set<Long> owners = found(connection, REPLACED, edges.stream().map(WrittenEdge::owner));
        replacing.forEach(word -> owners.add(word.owner()));
        Set<Long> datasets = found(connection, WORDED, ids.datasets().stream());
        ofDatasets.forEach(word -> datasets.add(word.dataset()));
        datasets.addAll(lifecycle.renamed(ids));
        return new Words(replacing, unheard(connection, List.copyOf(replacing)), ofDatasets, owners, datasets);
    }

    private static Set<Long> found(Connection connection, String sql, Stream<Long> ids) throws SQLException {
        MultiRow rows = new MultiRow(1);
        ids.distinct().forEach(rows::add);
        return new HashSet<>(rows.numbers(connection, sql));
    }

    private static Set<Replacing> unheard(Connection connection, List<Replacing> words) throws SQLException {
        MultiRow rows = new MultiRow(4);
        for (int number = 0; number < words.size(); number++) {
            Replacing word = words.get(number);
            rows.add(number, word.owner(), word.declared(), word.at());
        }
        Set<Replacing> unheard = new HashSet<>(words);
        rows.numbers(connection, HEARD).forEach(number -> unheard.remove(words.get(Math.toIntExact(number))));
        return unheard;
    }

    boolean mayReplace(WrittenEdge edge) {
        return owners.contains(edge.owner());
    }

    boolean mayEndByDataset(WrittenEdge edge) {
        return datasets.contains(edge.fromDataset()) || datasets.contains(edge.toDataset());
    }

    /** The times of words that nobody knew of before, by which the owner replaced what it declared, or what its runs told. */
    Set<Instant> unheardOf(long owner, boolean declared) {
        return unheard.stream()
                .filter(word -> word.owner() == owner && word.declared() == declared)
                .map(Replacing::at)
                .collect(Collectors.toUnmodifiableSet());
    }
}
