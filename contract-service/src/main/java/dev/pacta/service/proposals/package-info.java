/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What a proposed version changes, whether that is allowed, and who would notice. */
@NullMarked
package dev.pacta.service.proposals;

import org.jspecify.annotations.NullMarked;
