/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The HTTP door for events, bounded in size and in number. */
@NullMarked
package dev.pacta.lineage.intake;

import org.jspecify.annotations.NullMarked;
