/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Audits: personal data against the purposes it was collected for, and the record of processing. */
@NullMarked
package dev.pacta.service.audits;

import org.jspecify.annotations.NullMarked;
