/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import java.io.IOException;
import java.util.BitSet;
import java.util.function.UnaryOperator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowReader;

/** Gives Arrow's rows to a run over many records, batch by batch. Rows are numbered over all of them. Not thread-safe. */
public final class ArrowChecks {
    private final ValidationRun run;
    private final String source;
    private long rows;

    /**
     * Checks that add to a run.
     *
     * @param source what a violation says of where its row is from
     */
    public ArrowChecks(ValidationRun run, String source) {
        this.run = run;
        this.source = source;
    }

    /**
     * Checks the rows of vectors.
     *
     * @return the rows that break the contract, from 0
     */
    public BitSet check(VectorSchemaRoot root) {
        return check(ArrowRows.of(root));
    }

    /**
     * Checks the rows of vectors some of which point to dictionaries.
     *
     * @return the rows that break the contract, from 0
     */
    public BitSet check(VectorSchemaRoot root, DictionaryProvider dictionaries) {
        return check(ArrowRows.of(root, dictionaries));
    }

    /**
     * Checks all rows that the reader still has.
     *
     * @throws IOException when it cannot read on
     */
    public void checkAll(ArrowReader reader) throws IOException {
        ArrowRows batch = ArrowRows.of(reader, UnaryOperator.identity());
        while (reader.loadNextBatch()) {
            check(batch);
        }
    }

    /** How many rows were checked. */
    public long rows() {
        return rows;
    }

    private BitSet check(ArrowRows batch) {
        BitSet bad = new BitSet();
        for (int row = 0; row < batch.count(); row++) {
            rows++;
            Verdict verdict = run.accept(batch.row(row), new Location(source, rows, Location.Unit.ROW));
            if (!verdict.isValid()) {
                bad.set(row);
            }
        }
        return bad;
    }
}
