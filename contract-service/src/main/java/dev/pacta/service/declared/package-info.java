/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Lineage that contracts declare: what their properties say that they are made of becomes edges of the graph. */
@NullMarked
package dev.pacta.service.declared;

import org.jspecify.annotations.NullMarked;
