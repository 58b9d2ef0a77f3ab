/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.facets.LifecycleFacet;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The words of a chunk of events by which edges end, and whose edges have to be looked at for that: those of jobs and datasets that ever replaced what they said, and
 * those of datasets to which ever something happened as a whole. Read before the chunk is written. Immutable.
 *
 * @param replacing words that replace all that their owner said before
 * @param unheard those of them that were not known before
 * @param ofDatasets words about datasets as a whole, but for renames
 * @param unheardOfDatasets those of them that were not known before
 * @param owners the jobs and datasets among those of the chunk's edges that ever replaced what they said
 * @param datasets the chunk's datasets of which there ever was a word, renames included
 */
record Words(
        Set<Replacing> replacing,
        Set<Replacing> unheard,
        Set<OfDataset> ofDatasets,
        Set<OfDataset> unheardOfDatasets,
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
            where exists (
                select from lineage_replacement r where r.node_id = t.node_id and r.declared = t.declared and r.at = t.at offset 0)
            """;

    private static final String HEARD_OF_DATASETS = """
            select t.number from unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::text[], ?::bigint[]) as t (number, dataset_id, at, change, job_id)
            where exists (
                select from lineage_lifecycle l
                where l.dataset_id = t.dataset_id and l.change = t.change and l.at = t.at and l.job_id = t.job_id offset 0)
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
        return new Words(
                replacing,
                unheard(
                        connection,
                        HEARD,
                        List.copyOf(replacing),
                        word -> List.of(word.owner(), word.declared(), word.at())),
                ofDatasets,
                unheard(
                        connection,
                        HEARD_OF_DATASETS,
                        List.copyOf(ofDatasets),
                        word -> List.of(word.dataset(), word.at(), word.change(), word.job())),
                owners,
                datasets);
    }

    private static Set<Long> found(Connection connection, String sql, Stream<Long> ids) throws SQLException {
        MultiRow rows = new MultiRow(1);
        ids.distinct().forEach(rows::add);
        return new HashSet<>(rows.numbers(connection, sql));
    }

    private static <W> Set<W> unheard(Connection connection, String heard, List<W> words, Function<W, List<?>> columns)
            throws SQLException {
        if (words.isEmpty()) {
            return Set.of();
        }
        MultiRow rows = new MultiRow(1 + columns.apply(words.getFirst()).size());
        for (int number = 0; number < words.size(); number++) {
            List<Object> row = new ArrayList<>(List.of(number));
            row.addAll(columns.apply(words.get(number)));
            rows.add(row.toArray());
        }
        Set<W> unheard = new HashSet<>(words);
        rows.numbers(connection, heard).forEach(number -> unheard.remove(words.get(Math.toIntExact(number))));
        return unheard;
    }

    boolean mayReplace(WrittenEdge edge) {
        return owners.contains(edge.owner());
    }

    boolean mayEndByDataset(WrittenEdge edge) {
        return datasets.contains(edge.fromDataset()) || datasets.contains(edge.toDataset());
    }
}
