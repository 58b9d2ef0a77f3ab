/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** YAML as a tree that knows where each node stands. */
@NullMarked
package dev.pacta.contract.yaml;

import org.jspecify.annotations.NullMarked;
