/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.schema;

import dev.pacta.exchange.Loss;
import java.util.List;

/**
 * A schema as text, and what the format could not hold.
 *
 * @param unheld in the order of the contract
 */
public record WrittenSchema(String text, List<Loss> unheld) {
    public WrittenSchema {
        unheld = List.copyOf(unheld);
    }
}
