package org.swapbay.kiosk.journal;

import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.AbstractTransactionManagementConfiguration;

/**
 * Listeners may wait for a commit, and that is all: transactions are {@link Records}' alone, so that no bean is looked through
 * for annotations, which a start paid for.
 */
@Configuration(proxyBeanMethods = false)
class Transactions extends AbstractTransactionManagementConfiguration {}
