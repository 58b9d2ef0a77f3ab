/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Contracts drafted from samples of data: what every record read shows, and nothing that none shows. Start at SampleDraft. */
@NullMarked
package dev.pacta.validation.sample;

import org.jspecify.annotations.NullMarked;
