/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

/** Which way a run used a dataset. */
enum UseDirection {
    INPUT,
    OUTPUT
}
