/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** The result of a check in every form that somebody reads: people, builds, code hosts. */
@NullMarked
package dev.pacta.check.report;

import org.jspecify.annotations.NullMarked;
