/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy;

/** What somebody wants to do with data. */
public enum Action {
    READ,
    WRITE,
    TRAIN,
    SHARE
}
