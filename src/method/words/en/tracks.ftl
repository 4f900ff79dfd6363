# Tracks: partner types that share a ladder.

track-technology = Technology track
    .summary = Partners whose product works with yours: measured by an integration that customers use, not by sales.
track-solution = Solution track
    .summary = Partners who sell, set up or run your product: measured by revenue, certificates and references.
track-referral = Referral track
    .summary = Partners who introduce customers and leave the rest to you: one rung and one fee.
track-alliance = Alliance track
    .summary = A few large firms with whom you open a market: measured by a plan that both sides signed.
