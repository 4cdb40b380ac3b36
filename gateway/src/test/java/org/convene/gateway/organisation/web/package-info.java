@NullMarked
package org.convene.gateway.organisation.web;

import org.jspecify.annotations.NullMarked;
