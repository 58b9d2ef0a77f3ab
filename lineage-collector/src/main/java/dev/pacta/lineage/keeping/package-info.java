/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What has to be kept and for how long: policies of namespaces and legal holds, and the judgement by them. */
@NullMarked
package dev.pacta.lineage.keeping;

import org.jspecify.annotations.NullMarked;
