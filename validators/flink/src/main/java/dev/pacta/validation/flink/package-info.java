/** Checks in Flink: a process function with a side output for what it refuses, whose counts survive a restart. */
@NullMarked
package dev.pacta.validation.flink;

import org.jspecify.annotations.NullMarked;
