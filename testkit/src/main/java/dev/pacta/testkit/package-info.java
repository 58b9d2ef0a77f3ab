/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What the tests of several rooms share. */
@NullMarked
package dev.pacta.testkit;

import org.jspecify.annotations.NullMarked;
