/** Commands that answer questions of auditors. */
@NullMarked
package dev.pacta.cli.audit;

import org.jspecify.annotations.NullMarked;
