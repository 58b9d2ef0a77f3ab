/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.arrow;

import dev.pacta.validation.rows.Struct;
import java.io.IOException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of Arrow vectors, read where they stand: nothing is copied but the value that a rule asks for, and columns that no rule asks for are
 * not touched. Types are what they mean: decimals are exact numbers, days and times those of {@code java.time}; bytes are Base64, and
 * what a dictionary says is read through it. Stays right when the next batch is loaded into the same vectors. Not thread-safe.
 */
public final class ArrowRows {
    private final VectorSchemaRoot root;
    private final Shape shape;

    private ArrowRows(VectorSchemaRoot root, @Nullable DictionaryProvider dictionaries, UnaryOperator<String> naming) {
        this.root = root;
        this.shape = new Shape(root.getFieldVectors(), new Columns(dictionaries), naming);
    }

    /**
     * Rows of vectors none of which points to a dictionary.
     *
     * @throws UnreadableVectorException when one does
     */
    public static ArrowRows of(VectorSchemaRoot root) {
        return new ArrowRows(root, null, UnaryOperator.identity());
    }

    /**
     * Rows of vectors some of which point to dictionaries.
     *
     * @throws UnreadableVectorException when a dictionary is not there
     */
    public static ArrowRows of(VectorSchemaRoot root, DictionaryProvider dictionaries) {
        return new ArrowRows(root, dictionaries, UnaryOperator.identity());
    }

    /**
     * The rows of a reader's present batch, and of each that it loads after it.
     *
     * @param naming what the contract calls a column of that name
     * @throws UnreadableVectorException when a dictionary is not there
     */
    public static ArrowRows of(ArrowReader reader, UnaryOperator<String> naming) throws IOException {
        return new ArrowRows(reader.getVectorSchemaRoot(), reader, naming);
    }

    /** How many rows there are now. */
    public int count() {
        return root.getRowCount();
    }

    /**
     * A row. What it gives throws {@link UnreadableVectorException} where the buffers are damaged.
     *
     * @param row from 0
     */
    public Struct row(int row) {
        return shape.row(Objects.checkIndex(row, root.getRowCount()));
    }
}
