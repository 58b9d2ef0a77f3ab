/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import org.jspecify.annotations.Nullable;

/** A role that gives access to the data. */
public record AccessRole(
        String role, @Nullable String access, @Nullable String description) {}
