//! partnerwright, a terminal workbench for designing a B2B partner programme.
