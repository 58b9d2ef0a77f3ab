/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import java.util.List;

/**
 * A contract in another format.
 *
 * @param losses what that format cannot hold
 */
public record Exported(List<TextFile> files, List<Loss> losses) {
    public Exported {
        files = List.copyOf(files);
        losses = List.copyOf(losses);
    }
}
