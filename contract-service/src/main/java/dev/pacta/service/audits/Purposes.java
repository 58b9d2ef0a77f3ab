/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import java.util.List;

/** Dotted purposes: a purpose covers itself and what is below it. */
final class Purposes {
    private Purposes() {}

    static boolean covers(String declared, String used) {
        return used.equals(declared) || used.startsWith(declared + ".");
    }

    /** The purposes of use that no declared purpose covers. */
    static List<String> uncovered(List<String> declared, List<String> used) {
        return used.stream()
                .filter(use -> declared.stream().noneMatch(purpose -> covers(purpose, use)))
                .toList();
    }
}
