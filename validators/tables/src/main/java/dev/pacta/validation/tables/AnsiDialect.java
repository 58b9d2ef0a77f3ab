/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;

/**
 * Any other product: only what standard SQL leaves no doubt about. How characters are counted and compared, and whether there are numbers that
 * are none, differs between products that call themselves standard; so texts and floating-point numbers are read.
 */
final class AnsiDialect implements SqlDialect {
    @Override
    public Dialect types() {
        return Dialect.ANSI;
    }

    @Override
    public boolean isKnown(TableColumn column) {
        DataType type = column.type();
        return !(TypeFit.isText(type) || type instanceof DataType.Floating);
    }

    /** The standard leaves them to the product. */
    @Override
    public boolean hasUsualWidths() {
        return false;
    }

    @Override
    public boolean comparesExactly() {
        return false;
    }
}
