/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What each version of the Open Data Contract Standard allows, declared once, with the version that brought each part. */
@NullMarked
package dev.pacta.contract.odcs.structure;

import org.jspecify.annotations.NullMarked;
