/** A stand-in for AWS on this machine, and the real AWS CLI in front of it. */
@NullMarked
package dev.fumidai.cli.emulator;

import org.jspecify.annotations.NullMarked;
