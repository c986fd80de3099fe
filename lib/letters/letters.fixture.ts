import { cvSchema } from "@/lib/cv/schema";
import { questionnaireSchema } from "@/lib/questionnaire/schema";

/** An invented nurse: one thing said weakly, one skill only listed, two roles. */
export const NURSE = cvSchema.parse({
  basics: {
    name: "Nora Beispiel",
    email: "nora@example.com",
    phone: "+44 20 7946 0000",
    location: { city: "Leeds", countryCode: "GB" },
  },
  work: [
    {
      id: "w1",
      name: "Northmoor Hospital",
      position: "Staff Nurse",
      startDate: "2019",
      current: true,
      highlights: [
        { id: "b1", text: "Cared for up to 8 patients a shift on a 32-bed ward" },
        { id: "b2", text: "Helped to introduce a new handover sheet" },
        { id: "b3", text: "Reduced falls from 11 to 4 a month through monthly audits" },
        { id: "b4", text: "Mentored 6 student nurses in wound care" },
      ],
    },
    {
      id: "w2",
      name: "Willow House",
      position: "Care Assistant",
      startDate: "2014",
      endDate: "2018",
      highlights: [
        { id: "c1", text: "Served meals to 24 residents and kept records of what they drank" },
        { id: "c2", text: "Trained 3 new colleagues in manual handling" },
      ],
    },
  ],
  education: [
    { id: "e1", studyType: "BSc", area: "Adult Nursing", institution: "University of Exampleton", endDate: "2018" },
  ],
  skills: [{ id: "s1", keywords: ["Phlebotomy", "Infection control", "Python"] }],
  languages: [
    { id: "l1", language: "English", fluency: "Native" },
    { id: "l2", language: "French", fluency: "Beginner" },
  ],
});

export const WARD_JOB = questionnaireSchema.parse({
  position: "Senior Staff Nurse",
  jobDescription: `Senior Staff Nurse
Company: Eastvale Trust
Requirements
- Wound care and manual handling
- Phlebotomy
- Experience with Kubernetes
Contact: Ms Jane Roe`,
});
