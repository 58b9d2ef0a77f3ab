/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.message;

import dev.pacta.contract.yaml.TextEdit;
import java.util.List;

/**
 * A change of the document that makes a message go away.
 *
 * @param title what it does, such as {@code write 'postgres' as 'postgresql'}
 * @param edits at least one, none of which disputes another
 */
public record Fix(String title, List<TextEdit> edits) {
    public Fix {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix without edits mends nothing");
        }
    }
}
