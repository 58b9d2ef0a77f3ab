/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

/** The names of the roles that endpoints ask for. */
public final class Roles {
    public static final String VIEWER = "viewer";
    public static final String PRODUCER = "producer";
    public static final String STEWARD = "steward";
    public static final String COMPLIANCE = "compliance";
    public static final String PIPELINE = "pipeline";
    public static final String ADMIN = "admin";

    private Roles() {}
}
