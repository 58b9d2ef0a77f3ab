/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the columns of Parquet files lie in them, as their footers say. */
final class ColumnRanges {
    /** Between two parts that are fetched at once; a request takes longer than these bytes. */
    private static final long NEAR = 128 << 10;

    private static final String QUESTION = "SELECT file_name, column_id, data_page_offset, dictionary_page_offset,"
            + " total_compressed_size, bloom_filter_offset, bloom_filter_length FROM parquet_metadata(%s)";

    private ColumnRanges() {}

    /** For each file the parts with the wanted columns, which are counted as their leaves are. */
    static Map<Path, List<Mirror.Range>> of(Connection connection, Map<Path, BitSet> wanted) throws SQLException {
        Map<String, Path> files = new HashMap<>();
        wanted.keySet().forEach(file -> files.put(file.toString(), file));
        Map<Path, List<Mirror.Range>> ranges = new HashMap<>();
        if (files.isEmpty()) {
            return ranges;
        }
        try (Statement statement = connection.createStatement();
                ResultSet chunks = statement.executeQuery(QUESTION.formatted(Sql.texts(files.keySet())))) {
            while (chunks.next()) {
                Path file = files.get(chunks.getString(1));
                if (file != null && wanted.getOrDefault(file, new BitSet()).get(chunks.getInt(2))) {
                    add(chunks, ranges.computeIfAbsent(file, first -> new ArrayList<>()));
                }
            }
        }
        ranges.replaceAll((file, all) -> together(all));
        return ranges;
    }

    private static void add(ResultSet chunk, List<Mirror.Range> ranges) throws SQLException {
        long data = chunk.getLong(3);
        long dictionary = chunk.getLong(4);
        // Some writers say 0 where there is none.
        long from = dictionary > 0 ? Math.min(dictionary, data) : data;
        ranges.add(new Mirror.Range(from, chunk.getLong(5)));
        long bloom = chunk.getLong(6);
        long length = chunk.getLong(7);
        if (bloom > 0 && length > 0) {
            ranges.add(new Mirror.Range(bloom, length));
        }
    }

    private static List<Mirror.Range> together(List<Mirror.Range> ranges) {
        List<Mirror.Range> joined = new ArrayList<>();
        for (Mirror.Range next : ranges.stream()
                .sorted(Comparator.comparingLong(Mirror.Range::from))
                .toList()) {
            Mirror.Range last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && next.from() - last.from() - last.length() <= NEAR) {
                long end = Math.max(last.from() + last.length(), next.from() + next.length());
                joined.set(joined.size() - 1, new Mirror.Range(last.from(), end - last.from()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
