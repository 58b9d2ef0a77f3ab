/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * Lineage that is declared and not seen: what people add by hand, and the events in which Pacta says what contracts and people declare.
 */
@NullMarked
package dev.pacta.lineage.declared;

import org.jspecify.annotations.NullMarked;
