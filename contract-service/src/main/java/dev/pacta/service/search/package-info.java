/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts found by their words, in memory; knows neither the database nor the wire. */
@NullMarked
package dev.pacta.service.search;

import org.jspecify.annotations.NullMarked;
